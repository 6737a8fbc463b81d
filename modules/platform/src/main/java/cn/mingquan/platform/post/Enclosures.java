package cn.mingquan.platform.post;

import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.attachments.Enclosure;
import cn.mingquan.platform.attachments.Subject;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Carries the files that a filing comes with, before the filing itself: what stands in an inbox is complete. One file at a time
 * is in memory, and each is put down in a transaction of its own, so that what a crash interrupts goes on where it was.
 */
@Dependent
public class Enclosures {

    /** How the receiver's files call what they belong to. */
    public static final String FILING = "filing";

    private final Tenants tenants;
    private final FilingKinds kinds;
    private final Attachments attachments;

    @Inject
    public Enclosures(Tenants tenants, FilingKinds kinds, Attachments attachments) {
        this.tenants = tenants;
        this.kinds = kinds;
        this.attachments = attachments;
    }

    void carry(Letter letter, AddressBook.Address sender, AddressBook.Address receiver) {
        var enclosed = kinds.get(letter.kind()).enclosures(letter.document());
        if (enclosed.isEmpty()) {
            return;
        }
        var present = tenants.reading(receiver.tenant(), () -> attachments.present(letter.id()));
        for (var enclosure : enclosed) {
            if (!present.contains(enclosure.id())) {
                carry(letter, enclosure, sender, receiver);
            }
        }
    }

    private void carry(Letter letter, Enclosure enclosure, AddressBook.Address sender, AddressBook.Address receiver) {
        var content = tenants.reading(sender.tenant(), () -> attachments.content(letter.subject(), enclosure.id()));
        tenants.within(receiver.tenant(), () -> {
            attachments.deliver(new Subject(FILING, letter.id(), letter.title()), enclosure, sender.name(), content);
            return null;
        });
    }
}
