/** How drafts of flows come into the database, whoever writes them. */
@NullMarked
package cn.mingquan.catalogue.flow.draft;

import org.jspecify.annotations.NullMarked;
