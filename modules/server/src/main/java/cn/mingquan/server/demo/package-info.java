/**
 * The demonstration province (演示数据): invented places and units, generated the same way every time from
 * {@code tenants/demo}, in the size of the published cases. Stands here because only the deployable sees all modules.
 */
@NullMarked
package cn.mingquan.server.demo;

import org.jspecify.annotations.NullMarked;
