package cn.mingquan.catalogue.overlap.candidate;

import java.util.List;

/** A page of powers that several units state under one name, those of most units first. */
public record SuggestionPage(List<Suggestion> items, long total) {}
