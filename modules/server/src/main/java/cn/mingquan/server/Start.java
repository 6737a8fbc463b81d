package cn.mingquan.server;

import cn.mingquan.platform.ServerStarting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells the modules that the server starts: at this point, unlike at CDI's own start, data sources are there. */
@WebListener
public class Start implements ServletContextListener {

    @Inject
    private Event<ServerStarting> starting;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        starting.fire(new ServerStarting());
    }
}
