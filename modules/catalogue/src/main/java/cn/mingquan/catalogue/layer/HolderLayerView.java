package cn.mingquan.catalogue.layer;

import cn.mingquan.catalogue.HolderLayer;

/**
 * A holder layer as the unit's category understands it.
 *
 * @param who the people meant, in the words of the template; empty where no template says
 */
public record HolderLayerView(HolderLayer code, String label, String who) {}
