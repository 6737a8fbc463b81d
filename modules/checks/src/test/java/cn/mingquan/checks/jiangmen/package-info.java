/**
 * A real document: the discretion benchmarks that 江门市生态环境局 published in 2020, 872 tiers, with its slips. The file is
 * not ours to ship; where it is absent the tests say so and are skipped.
 */
@NullMarked
package cn.mingquan.checks.jiangmen;

import org.jspecify.annotations.NullMarked;
