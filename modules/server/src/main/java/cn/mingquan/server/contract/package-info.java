/** What the published contract says beyond what its generator sees. Used in the build only. */
@NullMarked
package cn.mingquan.server.contract;

import org.jspecify.annotations.NullMarked;
