/**
 * Powers that several units claim (权力交叉重叠, S0-10). The body that examines the units' statements opens a case from rows of its
 * copies, records what the leading group says and then what the deciding body rules: exactly one owner. Every claimant is told,
 * and the ruling takes effect in its own schema ({@code dispute}).
 */
@NullMarked
package cn.mingquan.catalogue.overlap;

import org.jspecify.annotations.NullMarked;
