package cn.mingquan.risks.measure.person;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a post, answers for a risk point or carries out a measure; persons of one name are one.
 *
 * @param posts section and post, several after each other
 * @param points risk points they answer for, or that lie at their posts
 * @param measures those they carry out
 * @param overdue those of them whose day has passed
 * @param done those of them that were carried out
 */
public record PersonRow(String name, @Nullable String posts, long points, long measures, long overdue, long done) {}
