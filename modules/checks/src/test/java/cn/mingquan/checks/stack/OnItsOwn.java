package cn.mingquan.checks.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * For tests that start what they need themselves and know nothing of {@link Stack}: they run beside those that use it, one
 * class at a time. Starting a server leaves a core idle that a browser can use.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OnItsOwn.SECOND_LANE)
@Order(1)
public @interface OnItsOwn {

    /** Held by the one class that runs beside the others. */
    String SECOND_LANE = "the second of two lanes";
}
