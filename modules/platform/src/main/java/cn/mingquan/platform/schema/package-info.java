/**
 * Database schemas brought to a version: Liquibase's changelogs are the source, its SQL is generated once and replayed
 * per schema in one transaction each (docs/adr/0004-liquibase-replayed.md).
 */
@NullMarked
package cn.mingquan.platform.schema;

import org.jspecify.annotations.NullMarked;
