/**
 * Keeps the region tree, units (tenants), jurisdictions, delegations and category templates; onboards agencies and
 * migrates their schemas. Never looks into a tenant's rows.
 */
@NullMarked
package cn.mingquan.registry;

import org.jspecify.annotations.NullMarked;
