/**
 * One command runs it all: PostgreSQL, Keycloak and Payara Micro, embedded, with a durable data directory.
 */
@NullMarked
package cn.mingquan.launcher;

import org.jspecify.annotations.NullMarked;
