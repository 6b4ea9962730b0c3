package kr.jangbu.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;

/** One mapper for all that reads files here. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
}
