package cn.mingquan.catalogue.basic.change;

/**
 * What has come of taking over everything that can be taken over by itself.
 *
 * @param adopted powers that say what the new edition says, where the agency had not changed it
 * @param conflicts left: both sides have changed something, and somebody chooses
 * @param closed left: the power is approved or withdrawn, and is taken back for revision first
 * @param abolished left: the item was abolished, and somebody decides what becomes of the power
 */
public record AdoptedChanges(int adopted, int conflicts, int closed, int abolished) {}
