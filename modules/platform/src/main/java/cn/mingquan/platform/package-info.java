/**
 * What every module stands on: tenancy, problems, ids and time, the audit chain, imports, jobs and figure changes.
 *
 * <p>Knows no business word. What an early module must ask of all later ones it asks through the small interfaces
 * declared here ({@code MeasureSource} lives in statistics, {@code TemplateSection} here).
 */
@NullMarked
package cn.mingquan.platform;

import org.jspecify.annotations.NullMarked;
