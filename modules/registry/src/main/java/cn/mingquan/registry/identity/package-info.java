/** Accounts and organisations in Keycloak, by its Admin REST interface. */
@NullMarked
package cn.mingquan.registry.identity;

import org.jspecify.annotations.NullMarked;
