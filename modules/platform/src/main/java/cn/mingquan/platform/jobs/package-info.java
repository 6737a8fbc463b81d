/**
 * What the deployment does by itself, again and again. A job runs on one server at a time, whichever is there; after a
 * crash another run follows within seconds.
 */
@NullMarked
package cn.mingquan.platform.jobs;

import org.jspecify.annotations.NullMarked;
