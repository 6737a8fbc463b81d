/** What catalogues say of one point: its level as proposed, as moderated and as decided (S0-18). */
@NullMarked
package cn.mingquan.risks.catalogue.point;

import org.jspecify.annotations.NullMarked;
