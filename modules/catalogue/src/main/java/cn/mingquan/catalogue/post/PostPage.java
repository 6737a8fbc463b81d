package cn.mingquan.catalogue.post;

import java.util.List;

/** A page of posts. */
public record PostPage(List<PostView> items, long total) {}
