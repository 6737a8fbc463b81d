package cn.mingquan.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** How far the demonstration province is, for whoever waits for it. Without the demonstration it is complete. */
@ApplicationScoped
public class DemoProgress {

    private volatile boolean complete = !wanted();
    private volatile String progress = complete ? "none" : "waiting";

    /** Whether this installation asks for the demonstration province. */
    private static boolean wanted() {
        return ConfigProvider.getConfig()
                .getOptionalValue("mingquan.demo.import", Boolean.class)
                .orElse(false);
    }

    boolean complete() {
        return complete;
    }

    /** A word for the step, and how many of how many. Plain ASCII: Payara writes health answers in Latin-1. */
    String progress() {
        return progress;
    }

    void tell(String step) {
        progress = step;
    }

    void tell(String step, int done, int total) {
        progress = step + " " + done + "/" + total;
    }

    void finish() {
        progress = "complete";
        complete = true;
    }
}
