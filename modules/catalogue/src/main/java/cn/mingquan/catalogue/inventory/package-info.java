/** Inventory rounds (清权): the lead section asks every section which of its posts exercises which powers (S0-06, S1-12). */
@NullMarked
package cn.mingquan.catalogue.inventory;

import org.jspecify.annotations.NullMarked;
