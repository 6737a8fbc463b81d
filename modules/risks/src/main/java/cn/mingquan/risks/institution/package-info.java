/** The register of a unit's institutions (制度): what is planned, what is in force, how it was revised, what it addresses. */
@NullMarked
package cn.mingquan.risks.institution;

import org.jspecify.annotations.NullMarked;
