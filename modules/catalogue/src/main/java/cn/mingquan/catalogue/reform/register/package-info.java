/** The list of powers by what the reform of approvals has decided of them. */
@NullMarked
package cn.mingquan.catalogue.reform.register;

import org.jspecify.annotations.NullMarked;
