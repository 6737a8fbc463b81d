/**
 * Uploads that change a unit's records: checked first, with every problem named, and applied only when somebody
 * confirms; then in one transaction, all or nothing.
 */
@NullMarked
package cn.mingquan.platform.imports;

import org.jspecify.annotations.NullMarked;
