package cn.mingquan.checks.container;

import cn.mingquan.platform.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Work at the start of a server of its own, which fails half way when it is told to. */
@ApplicationScoped
public class ObserverInTheMiddle {

    static final String FAILS = "mingquan.test.start-fails";

    void before(@Observes @Priority(ServerStarting.MIGRATE) ServerStarting started) {
        System.out.println("start: before");
    }

    void middle(@Observes @Priority(ServerStarting.SEED) ServerStarting started) {
        if (Boolean.getBoolean(FAILS)) {
            throw new IllegalStateException("start: failed on purpose");
        }
    }

    void after(@Observes @Priority(ServerStarting.RUN_JOBS) ServerStarting started) {
        System.out.println("start: after");
    }

    /** What a call would get. */
    @WebServlet("/answer")
    public static class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("here");
        }
    }
}
