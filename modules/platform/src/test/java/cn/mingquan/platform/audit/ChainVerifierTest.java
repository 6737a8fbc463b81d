package cn.mingquan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String TENANT = "t_abcdefghij";

    private final List<String> file = new ArrayList<>();
    private KeyPair key;
    private byte[] middle = new byte[0];

    @BeforeEach
    void write_a_chain_of_three() throws GeneralSecurityException {
        key = KeyPairGenerator.getInstance(Chain.ALGORITHM).generateKeyPair();
        var hash = Chain.GENESIS;
        for (var seq = 1; seq <= 3; seq++) {
            var entry = entry("第 " + seq + " 项");
            hash = Chain.link(hash, seq, entry.digest());
            file.add(line(entry, seq, hash));
            middle = seq == 2 ? hash : middle;
        }
        file.add(0, head(3, hash));
    }

    @Test
    void a_chain_as_written_is_whole() throws IOException {
        var verdict = verify();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.sealed()).isEqualTo(3);
    }

    @Test
    void a_changed_word_is_found() throws IOException {
        file.set(2, file.get(2).replace("第 2 项", "第 9 项"));

        assertThat(verify().findings()).anyMatch(f -> f.startsWith("line 3: entry") && f.endsWith("was changed"));
    }

    @Test
    void a_changed_word_with_a_new_digest_breaks_the_link() throws IOException {
        var forged = entry("改过");
        file.set(2, line(forged, 2, HEX.parseHex("00".repeat(32))));

        assertThat(verify().findings()).contains("line 3: link 2 does not follow from the one before");
    }

    @Test
    void a_removed_entry_is_found() throws IOException {
        file.remove(2);

        assertThat(verify().findings()).contains("line 3: link 2 is missing");
    }

    @Test
    void a_chain_cut_short_is_found_by_its_head() throws IOException {
        file.remove(3);

        assertThat(verify().findings()).contains("line 1: the head is link 3, the file ends at 2");
    }

    @Test
    void a_chain_written_anew_is_found_by_the_signature() throws GeneralSecurityException, IOException {
        var signer = key;
        file.clear();
        write_a_chain_of_three();
        file.set(
                0,
                file.get(0)
                        .replace(
                                HEX.formatHex(key.getPublic().getEncoded()),
                                HEX.formatHex(signer.getPublic().getEncoded())));

        assertThat(verify().findings()).contains("line 1: the signature on the head is wrong");
    }

    @Test
    void a_chain_written_anew_and_signed_with_another_key_is_found_by_the_fingerprint() throws Exception {
        var kept = fingerprint();
        file.clear();
        write_a_chain_of_three();

        assertThat(verify(kept, null).findings())
                .containsExactly("line 1: the head is signed with another key than the one kept elsewhere");
        assertThat(verify(null, null).broken()).isFalse();
        assertThat(verify(null, null).whole()).as("nothing was kept").isFalse();
    }

    @Test
    void a_chain_stripped_of_its_seals_proves_nothing() throws IOException {
        file.replaceAll(line -> line.replaceAll("\"seq\":\\d,\"hash\":\"[0-9a-f]*\",", ""));
        file.set(0, "{\"kind\": \"head\", \"tenant\": \"" + TENANT + "\", \"seq\": 0}");

        assertThat(verify(null, null).whole()).isFalse();
        assertThat(verify().findings())
                .containsExactly("line 1: the head is signed with another key than the one kept elsewhere");
    }

    @Test
    void a_head_kept_elsewhere_proves_the_chain_up_to_there() throws IOException {
        var verdict = verify(null, HEX.formatHex(middle));

        assertThat(verdict.broken()).isFalse();
        assertThat(verdict.proven()).isEqualTo(2);
        assertThat(verdict.whole()).isFalse();
        assertThat(verify(fingerprint(), HEX.formatHex(middle)).whole()).isTrue();
        assertThat(verify(null, "ab".repeat(32)).findings())
                .anyMatch(f -> f.endsWith("the head kept elsewhere does not occur in this chain"));
    }

    @Test
    void what_was_kept_may_be_typed_from_paper_in_groups_and_capitals() throws IOException {
        var grouped = fingerprint().toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");

        assertThat(verify(grouped, null).whole()).isTrue();
        assertThat(verify(null, HEX.formatHex(middle).replaceAll("(.{8})", "$1 "))
                        .proven())
                .isEqualTo(2);
    }

    @Test
    void what_a_line_says_twice_or_beside_an_entry_is_found() throws IOException {
        var line = file.get(2);
        file.set(2, line.replaceFirst("\\{", "{\"actorName\":\"别人\","));
        assertThat(verify().findings()).contains("line 3: not a line of a chain file");
        file.set(2, line.replaceFirst("\\{", "{\"note\":\"别人\","));
        assertThat(verify().findings()).containsExactly("line 3: says more than an entry does");
    }

    @Test
    void an_entry_that_was_never_sealed_is_found() throws IOException {
        file.add(file.get(3)
                .replaceAll("\"seq\":3,\"hash\":\"[0-9a-f]*\",", "")
                .replace("2026-11-21T08:00:00.123456Z", "2026-11-21T07:00:00.123456Z"));

        assertThat(verify().findings()).anyMatch(f -> f.endsWith("was never sealed"));
    }

    @Test
    void garbage_is_named_by_its_line() throws IOException {
        file.add("{]");

        assertThat(verify().findings()).containsExactly("line 5: not a line of a chain file");
    }

    @Test
    void a_first_line_that_is_no_head_is_named() throws IOException {
        file.set(0, "{}");

        assertThat(verify(null, null).findings()).containsExactly("line 1: not a line of a chain file");
    }

    @Test
    void an_empty_file_is_no_chain() throws IOException {
        file.clear();

        assertThat(verify(null, null).findings()).containsExactly("line 0: the file is empty");
    }

    @Test
    void a_head_without_a_key_is_not_signed() throws IOException {
        file.set(0, file.get(0).replaceAll("\"publicKey\":\"[0-9a-f]*\"", "\"publicKey\":\"\""));

        assertThat(verify(null, null).findings()).containsExactly("line 1: the head is not signed");
    }

    @Test
    void a_signed_head_that_is_another_link_than_it_says_is_found() throws GeneralSecurityException, IOException {
        file.set(0, head(1, middle));

        assertThat(verify().findings()).containsExactly("line 1: the head is not link 1");
    }

    @Test
    void entries_that_wait_for_their_link_are_counted() throws IOException {
        file.add(file.get(3).replaceAll("\"seq\":3,\"hash\":\"[0-9a-f]*\",", ""));

        var verdict = verify();

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.unsealed()).isEqualTo(1);
    }

    private ChainVerifier.Verdict verify() throws IOException {
        return verify(fingerprint(), null);
    }

    private ChainVerifier.Verdict verify(@Nullable String kept, @Nullable String head) throws IOException {
        return ChainVerifier.verify(reader(), new ChainVerifier.Kept(kept, head));
    }

    private String fingerprint() {
        return Chain.fingerprint(key.getPublic().getEncoded());
    }

    private BufferedReader reader() {
        return new BufferedReader(new StringReader(String.join("\n", file)));
    }

    private String head(long seq, byte[] hash) throws GeneralSecurityException {
        return Json.createObjectBuilder()
                .add("kind", "head")
                .add("tenant", TENANT)
                .add("seq", seq)
                .add("hash", HEX.formatHex(hash))
                .add("publicKey", HEX.formatHex(key.getPublic().getEncoded()))
                .add("signature", HEX.formatHex(Chain.sign(key.getPrivate().getEncoded(), TENANT, seq, hash)))
                .build()
                .toString();
    }

    private static AuditEntry entry(String label) {
        return new AuditEntry(
                UUID.randomUUID(),
                Instant.parse("2026-11-21T08:00:00.123456Z"),
                "lead",
                "张三",
                "power.approve",
                "power",
                null,
                label,
                "{\"state\":\"APPROVED\"}");
    }

    private static String line(AuditEntry entry, long seq, byte[] hash) {
        return Json.createObjectBuilder()
                .add("kind", "entry")
                .add("seq", seq)
                .add("hash", HEX.formatHex(hash))
                .add("id", entry.id().toString())
                .add("at", entry.at().toString())
                .add("actor", entry.actor())
                .add("actorName", entry.actorName())
                .add("action", entry.action())
                .add("subjectKind", entry.subjectKind())
                .add("label", entry.label())
                .add("detail", entry.detail())
                .add("digest", HEX.formatHex(entry.digest()))
                .build()
                .toString();
    }
}
