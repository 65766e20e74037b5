package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Questions: one answer is accepted, which can be undone. */
@ExtendWith(RoundsServer.class)
class AnswerContractIT {

    private static final String ACCEPTED = "acceptedCommentId";

    private final Workshop room;
    private final String question;
    private final String path;

    AnswerContractIT(Api api) {
        this.room = Workshop.open(api);
        this.question =
                room.member(room.posting("Where?").replacing("\"post\"", "\"question\""))
                        .is(201)
                        .id();
        this.path = "/activities/" + question;
    }

    @Test
    void oneAnswerIsAcceptedAndCanBeReplacedOrTakenBack() {
        String first = comment("Here");
        String second = comment("There");
        int version = read().json().getInt("version");
        for (String answer : new String[] {first, second, second}) {
            accept(answer).is(204);
            assertThat(read().text(ACCEPTED)).isEqualTo(answer);
        }
        assertThat(read().json().getInt("version")).as("the text is the same").isEqualTo(version);
        assertThat(room.owner(Call.get("/comments/" + second)).json().getBoolean("accepted"))
                .isTrue();
        assertThat(room.owner(Call.get("/comments/" + first)).json().getBoolean("accepted"))
                .isFalse();
        for (int again = 0; again < 2; again++) {
            room.member(Call.delete(path + "/accepted-answer")).is(204);
            assertThat(read().json().isNull(ACCEPTED)).isTrue();
        }
    }

    @Test
    void onlyALiveAnswerToThisQuestionIsAccepted() {
        String elsewhere = room.post("Talk").id();
        String foreign = room.member(Workshop.commenting(elsewhere, "Hm")).is(201).id();
        String gone = comment("Gone");
        room.member(Call.delete("/comments/" + gone)).is(204);
        for (String wrong : new String[] {foreign, gone, "1"}) {
            accept(wrong).isProblem(400, "invalid");
        }
        room.member(Call.put(path + "/accepted-answer", "{}")).isProblem(400, "invalid");
        String post = "/activities/" + elsewhere + "/accepted-answer";
        room.member(Call.put(post, "{\"commentId\":\"%s\"}".formatted(foreign)))
                .isProblem(409, "conflict");
        room.member(Call.delete(post)).isProblem(409, "conflict");
    }

    @Test
    void aDeletedAnswerIsAcceptedNoMoreAndAgainWhenItComesBack() {
        String answer = "/comments/" + comment("Here");
        accept(answer.substring("/comments/".length())).is(204);
        room.member(Call.delete(answer)).is(204);
        assertThat(read().json().isNull(ACCEPTED)).isTrue();
        room.member(Call.of("POST", answer + "/restore")).is(200);
        assertThat(read().json().isNull(ACCEPTED)).isFalse();
    }

    @Test
    void theAskerAndModeratorsMaySettleAQuestion() {
        String own = comment("Mine");
        String theirs = room.owner(Workshop.commenting(question, "Yours")).is(201).id();
        for (String answer : new String[] {own, theirs}) {
            assertThat(mayAccept(room.member(Call.get("/comments/" + answer)))).isTrue();
            assertThat(mayAccept(room.owner(Call.get("/comments/" + answer)))).isTrue();
        }
        String post = room.owner(room.posting("Talk")).is(201).id();
        Answer talk = room.owner(Workshop.commenting(post, "Hm")).is(201);
        assertThat(mayAccept(talk)).as("a post has no accepted answer").isFalse();
        String asked =
                room.owner(room.posting("Who?").replacing("\"post\"", "\"question\"")).is(201).id();
        assertThat(mayAccept(room.member(Workshop.commenting(asked, "Me")).is(201))).isFalse();
    }

    private static boolean mayAccept(Answer comment) {
        return comment.json().getJsonObject("may").getBoolean("accept");
    }

    private String comment(String text) {
        return room.member(Workshop.commenting(question, text)).is(201).id();
    }

    private Answer accept(String comment) {
        return room.member(
                Call.put(path + "/accepted-answer", "{\"commentId\":\"%s\"}".formatted(comment)));
    }

    private Answer read() {
        return room.member(Call.get(path)).is(200);
    }
}
