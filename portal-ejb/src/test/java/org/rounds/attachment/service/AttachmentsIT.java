package org.rounds.attachment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.rounds.feed.service.ActivityCard;
import org.rounds.filestore.service.Photographs;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.TooMany;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/** Uploads have the type that their content has, and contain no metadata. */
class AttachmentsIT extends AttachmentFixture {

    AttachmentsIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void aPhotographLosesWhatItsCameraWroteAndStandsUpright() throws IOException {
        assertThat(text(Photographs.photograph())).contains("GPS 48.2082N");
        Attachment taken = upload(1, "C:\\Users\\anna\\ward.jpg", Photographs.photograph());
        assertThat(taken.name()).isEqualTo("ward.jpg");
        assertThat(taken.type()).isEqualTo("image/jpeg");
        assertThat(List.of(taken.width(), taken.height())).containsExactly(40, 80);
        for (boolean small : List.of(false, true)) {
            byte[] kept = read(1, taken.id(), small);
            assertThat(text(kept)).doesNotContain("GPS", "Exif");
            assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(80);
        }
        Attachment wide = upload(1, "wide.png", Photographs.picture("png", 2000, 500));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(read(1, wide.id(), true)));
        assertThat(small.getWidth()).isEqualTo(720);
        assertThat(upload(1, "still.gif", Photographs.picture("gif", 9, 9)).type())
                .isEqualTo("image/png");
    }

    @OnBothDatabases
    void theContentSaysWhatAFileIs() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing =
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] program = {
            'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF
        };
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        for (byte[] bad : List.of(page, drawing, program, Photographs.bomb(), archive)) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> upload(1, "harmless.png", bad));
        }
        byte[] broken = Photographs.picture("png", 40, 40);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> upload(1, "cut.png", java.util.Arrays.copyOf(broken, 40)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> upload(1, "nothing.txt", new byte[0]));
        assertThat(upload(1, "plan.PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)).type())
                .isEqualTo("application/pdf");
        assertThat(upload(1, "list.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).type())
                .isEqualTo("text/csv");
        assertThat(stored()).as("nothing is left of what was refused").hasSize(2);
    }

    @OnBothDatabases
    void aNameThatIsTooLongIsCutBetweenCharacters() {
        byte[] text = "x".getBytes(StandardCharsets.UTF_8);
        Attachment taken = upload(1, "\uD83D\uDE00".repeat(100) + "x.txt", text);
        String name = "\uD83D\uDE00".repeat(97) + "x.txt";
        assertThat(taken.name()).isEqualTo(name);
        assertThat(as(1, () -> attachments.get(taken.id())).name()).isEqualTo(name);
    }

    @OnBothDatabases
    void whatIsTooLargeIsRefusedAndNothingOfItStays() {
        System.setProperty("rounds.attachment.max.mb", "1");
        byte[] text = "x".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> upload(1, "long.txt", text));
        assertThat(stored()).isEmpty();
    }

    @OnBothDatabases
    void nobodyUploadsWithoutEndInOneHour() {
        for (int i = 0; i < UploadQuota.MOST_FILES; i++) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> upload(1, "nothing.txt", new byte[0]));
        }
        byte[] text = "a".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> upload(1, "a.txt", text));
        assertThat(upload(2, "a.txt", text).size()).isEqualTo(1);
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        assertThat(upload(1, "a.txt", text).size()).isEqualTo(1);
    }

    @OnBothDatabases
    void aFileIsForItsUploaderThenForWhoMayReadThePost() {
        Attachment file = upload(1, "a.png", Photographs.picture("png", 9, 9));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(2, file.id(), false));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> post(2, List.of(file.id())));
        ActivityCard post = post(1, List.of(file.id()));
        assertThat(post.content().attachments())
                .extracting(Attachment::alt)
                .containsExactly("A pump");
        assertThat(read(2, file.id(), true)).isNotEmpty();
        assertThatExceptionOfType(Invalid.class)
                .as("a file belongs to one post")
                .isThrownBy(() -> post(1, List.of(file.id())));
        signed.in(Signed.guest(99));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> database.in(() -> attachments.get(file.id())));
        as(
                1,
                () -> {
                    activities.delete(post.id());
                    return null;
                });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(2, file.id(), false));
    }

    @OnBothDatabases
    void wordsForAPictureAreItsAuthorsAlsoLater() {
        Attachment map = upload(1, "map.png", Photographs.picture("png", 9, 9));
        ActivityCard post = post(1, List.of(map.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> describe(2, map.id(), "Something else"));
        describe(1, map.id(), "Way to the ward");
        assertThat(as(2, () -> activities.get(post.id())).content().attachments())
                .extracting(Attachment::alt)
                .containsExactly("Way to the ward");
    }

    private void describe(int person, long file, String words) {
        as(
                person,
                () -> {
                    attachments.describe(file, words);
                    return null;
                });
    }
}
