package org.rounds.shared.web;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.json.JsonForm;

/** Reads and writes records as JSON bodies, the same on every server. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject object = reader.readObject();
            Storable.require(object);
            return type.equals(MergePatch.class)
                    ? new MergePatch(object)
                    : JsonForm.read(object, type);
        } catch (Invalid refused) {
            throw refused;
        } catch (RuntimeException notAsExpected) {
            throw new Refused("malformed");
        }
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonForm.write(value, bytes);
        bytes.writeTo(body);
    }
}
