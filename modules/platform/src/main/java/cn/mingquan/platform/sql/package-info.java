/** A few words over JDBC, for SQL that JPA has no words for: recursive reads, bulk writes, lists. */
@NullMarked
package cn.mingquan.platform.sql;

import org.jspecify.annotations.NullMarked;
