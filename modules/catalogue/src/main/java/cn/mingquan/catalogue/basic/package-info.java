/** The basic catalogue (基本目录): the province says once what an item is, and agencies claim it instead of typing it. */
@NullMarked
package cn.mingquan.catalogue.basic;

import org.jspecify.annotations.NullMarked;
