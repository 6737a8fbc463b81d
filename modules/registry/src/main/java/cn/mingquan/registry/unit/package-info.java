/** Units: the agencies and overseeing bodies that are tenants, and their profiles. */
@NullMarked
package cn.mingquan.registry.unit;

import org.jspecify.annotations.NullMarked;
