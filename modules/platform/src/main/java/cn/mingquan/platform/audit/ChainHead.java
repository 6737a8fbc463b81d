package cn.mingquan.platform.audit;

/**
 * The last link of a chain.
 *
 * @param seq 0 while nothing is sealed
 */
record ChainHead(long seq, byte[] hash) {

    static final ChainHead EMPTY = new ChainHead(0, Chain.GENESIS);
}
