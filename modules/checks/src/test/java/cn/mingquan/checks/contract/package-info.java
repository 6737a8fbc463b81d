/** The committed OpenAPI file: read for other checks, held against the resources, and checked for what it promises. */
@NullMarked
package cn.mingquan.checks.contract;

import org.jspecify.annotations.NullMarked;
