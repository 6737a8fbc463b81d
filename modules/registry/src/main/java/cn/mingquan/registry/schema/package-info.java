/**
 * Makes units' schemas, and brings all of them to the program's version when the server starts. Each schema is made or
 * migrated in one transaction together with its row in {@code platform.unit}, so a killed server leaves nothing half
 * done and the next start goes on.
 */
@NullMarked
package cn.mingquan.registry.schema;

import org.jspecify.annotations.NullMarked;
