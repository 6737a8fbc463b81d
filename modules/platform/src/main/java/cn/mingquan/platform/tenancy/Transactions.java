package cn.mingquan.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Runs work in a transaction of its own. */
@ApplicationScoped
class Transactions {

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public <T> T inNew(Callable<T> work) throws Exception {
        return work.call();
    }
}
