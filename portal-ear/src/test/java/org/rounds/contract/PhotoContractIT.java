package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.Photos;
import org.rounds.server.RoundsServer;

/** Photos of people in the API. */
@ExtendWith(RoundsServer.class)
class PhotoContractIT {

    private static final String NORA = "nora.nurse";
    private static final String PAUL = "paul.physician";
    private static final String PATH = "/people/" + NORA + "/photo";

    private final Api api;

    PhotoContractIT(Api api) {
        this.api = api;
    }

    @AfterEach
    void remove() {
        api.send(Call.delete(PATH).as(NORA)).is(204);
    }

    private Answer change(byte[] picture) {
        return api.send(Call.upload("PUT", PATH, picture).as(NORA));
    }

    private String changed(byte[] picture) {
        return change(picture).is(200).json().getString("avatarUrl");
    }

    private Answer open(String avatarUrl) {
        return api.send(Call.get(avatarUrl.substring("/api/v1".length())).as(PAUL));
    }

    private String shown() {
        return api.send(Call.get("/people?q=nora").as(PAUL))
                .items()
                .get(0)
                .get("avatarUrl")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPhotoIsServedInTwoSizesToWhoeverSeesThePerson(String format) {
        String url = changed(Photos.picture(format, 600, 500));
        for (String size : new String[] {"", "?size=96", "?size=400"}) {
            Answer photo = open(url + size).is(200);
            assertThat(photo.header("Content-Type")).hasValue("image/jpeg");
            assertThat(photo.header("Cache-Control")).hasValue("private, max-age=3600");
            assertThat(photo.header("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(open(url + "?size=400").body()).isNotEqualTo(open(url).body());
        open(url + "?size=97").isProblem(400, "invalid");
        api.send(Call.get(url.substring("/api/v1".length()))).is(401);
    }

    @Test
    void everyChangeGivesANewAddressAndEndsTheFormerOne() {
        byte[] picture = Photos.jpeg(400, 400);
        String first = changed(picture);
        assertThat(shown()).contains(first);
        String second = changed(picture);
        assertThat(second).isNotEqualTo(first);
        assertThat(shown()).contains(second);
        open(first).isProblem(404, "not-found");
        open(second).is(200);
        api.send(Call.delete(PATH).as(NORA)).is(204);
        open(second).isProblem(404, "not-found");
        assertThat(shown()).isEqualTo("null");
    }

    @Test
    void identicalPhotosOfTwoPeopleAreKeptApart() {
        byte[] picture = Photos.jpeg(400, 400);
        String path = "/people/" + PAUL + "/photo";
        changed(picture);
        String url =
                api.send(Call.upload("PUT", path, picture).as(PAUL))
                        .is(200)
                        .json()
                        .getString("avatarUrl");
        api.send(Call.delete(PATH).as(NORA)).is(204);
        open(url).is(200);
        api.send(Call.delete(path).as(PAUL)).is(204);
    }

    @Test
    void aRefusedPictureLeavesTheFormerPhoto() {
        String url = changed(Photos.jpeg(400, 400));
        change("GIF89a, and no picture".getBytes(StandardCharsets.US_ASCII))
                .isProblem(415, "wrong-type");
        change("<svg/>".getBytes(StandardCharsets.US_ASCII)).isProblem(415, "wrong-type");
        change(Photos.bomb()).isProblem(413, "too-large");
        change(Arrays.copyOf(Photos.picture("png", 40, 40), 60)).isProblem(400, "invalid");
        change(new byte[0]).isProblem(400, "invalid");
        api.send(Call.upload("PUT", PATH, Photos.jpeg(40, 40)).as(PAUL))
                .isProblem(403, "not-allowed");
        api.send(Call.delete(PATH).as(PAUL)).isProblem(403, "not-allowed");
        open(url).is(200);
    }
}
