package cn.mingquan.checks.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * For tests that look only at what they made themselves on {@link Stack}, by its API or its pages: they run beside the
 * others, since whoever looks at a page leaves a quarter of two cores idle. One class at a time, after those {@link
 * OnItsOwn}, which need no stack.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OnItsOwn.SECOND_LANE)
public @interface SecondLane {}
