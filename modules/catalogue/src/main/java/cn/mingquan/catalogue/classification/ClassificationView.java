package cn.mingquan.catalogue.classification;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a category.
 *
 * @param doubt a sentence in Chinese with the law's article; null when nothing speaks against the category
 */
public record ClassificationView(@Nullable String doubt) {}
