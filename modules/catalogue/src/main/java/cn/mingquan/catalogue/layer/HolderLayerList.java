package cn.mingquan.catalogue.layer;

import java.util.List;

/** All holder layers, from the top down. */
public record HolderLayerList(List<HolderLayerView> items) {}
