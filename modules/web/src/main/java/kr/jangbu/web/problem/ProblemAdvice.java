package kr.jangbu.web.problem;

import kr.jangbu.foundation.Text;

/** Why a kind of problem comes up and what its reader can do: the text of its page. */
public record ProblemAdvice(Text cause, Text remedy) {
    static ProblemAdvice on(ProblemType type) {
        return switch (type) {
            case MALFORMED ->
                    advice(
                            "본문이 올바른 JSON이 아니거나 비어 있거나, 화면 양식이 만료되었습니다.",
                            "detail에 적힌 줄과 열을 고치거나 화면을 새로 불러온 뒤 다시 보내 주십시오.",
                            "The body is empty or no well-formed JSON, or the form on the page has expired.",
                            "Mend the line and column named in detail, or load the page again, and resend.");
            case INVALID ->
                    advice(
                            "필드의 값, 형식 또는 범위가 맞지 않거나 모르는 필드가 있습니다.",
                            "violations에 적힌 필드마다 안내된 값으로 고쳐 다시 보내 주십시오.",
                            "A field's value, type or range is wrong, or a field is not known.",
                            "Each entry of violations names a field and what it takes: mend those and resend.");
            case IDEMPOTENCY_KEY_MISSING ->
                    advice(
                            "상태를 바꾸는 은행 호출에는 Idempotency-Key 헤더가 필요합니다.",
                            "요청마다 새 키(예: UUID)를 만들고, 같은 요청을 다시 보낼 때는 같은 키를 쓰십시오.",
                            "Calls of banks that change state need the header Idempotency-Key.",
                            "Make a new key (a UUID, say) per request, and reuse it when you resend that request.");
            case UNAUTHENTICATED ->
                    advice(
                            "로그인하지 않았거나 접근 토큰이 없거나 만료되었습니다.",
                            "다시 로그인하거나 새 접근 토큰을 받아 Authorization 헤더에 넣으십시오.",
                            "There is no login or access token, or it has expired.",
                            "Log in again, or get a new token and send it in the Authorization header.");
            case FORBIDDEN ->
                    advice(
                            "이 일은 다른 역할이나 소속의 사람이 합니다.",
                            "누구를 대신하고 있는지 확인하고, 필요하면 관리자에게 권한을 요청하십시오.",
                            "This is for people of another role or membership.",
                            "Check for whom you act at present; ask an administrator if you need the right.");
            case FOUR_EYES ->
                    advice(
                            "제안한 사람은 같은 건을 확정할 수 없습니다.",
                            "다른 담당자가 확정해야 합니다.",
                            "Whoever proposed a decision cannot confirm it.",
                            "Another officer has to confirm it.");
            case APPROVAL_LIMIT ->
                    advice(
                            "금액이 직급의 전결 한도를 넘습니다.",
                            "한도가 더 높은 직급의 담당자가 결정해야 합니다.",
                            "The amount is beyond what your grade may decide.",
                            "An officer of a grade with a higher limit has to decide.");
            default -> onState(type);
        };
    }

    private static ProblemAdvice onState(ProblemType type) {
        return switch (type) {
            case NOT_FOUND ->
                    advice(
                            "주소가 틀렸거나, 없는 것이거나, 볼 수 있는 권한이 없는 것입니다.",
                            "주소와 식별자를 확인하고 누구를 대신하고 있는지 확인하십시오.",
                            "The address is wrong, the thing does not exist, or it is not yours to see.",
                            "Check the address and the id, and for whom you act at present.");
            case CONFLICT ->
                    advice(
                            "대상이 이 동작을 할 수 있는 상태가 아닙니다.",
                            "대상을 다시 읽어 지금 상태를 확인하십시오.",
                            "The thing is not in a state in which this can be done.",
                            "Read it again and see what its state allows.");
            case LIMIT_EXCEEDED ->
                    advice(
                            "한도 계정의 잔액이 요청한 금액보다 적습니다.",
                            "limit에 한도의 이름이, available에 남은 금액이 있습니다. 금액을 줄이거나 한도가 풀린 뒤 다시 신청하십시오.",
                            "The limit's account holds less than what was asked.",
                            "The answer names the limit, what is left and what was asked: ask for less, or again when some is given back.");
            case IN_FLIGHT ->
                    advice(
                            "같은 멱등성 키의 첫 요청을 아직 처리하고 있습니다.",
                            "잠시 뒤 같은 키와 본문으로 다시 물으면 첫 답을 받습니다.",
                            "The first request with the same idempotency key is still at work.",
                            "Ask again shortly with the same key and body: you get the first answer.");
            case NOT_YET_SEALED ->
                    advice(
                            "거래가 아직 봉인된 기록에 들어가지 않았습니다.",
                            "Retry-After에 적힌 시간 뒤에 다시 물어 주십시오.",
                            "The transfer is not yet part of the sealed log.",
                            "Ask again after the time in Retry-After.");
            case NOT_YET_KNOWN ->
                    advice(
                            "다른 업무의 소식이 아직 도착하지 않았습니다.",
                            "잠시 뒤 다시 시도해 주십시오.",
                            "News from another part of the house has not arrived yet.",
                            "Try again shortly.");
            case STALE ->
                    advice(
                            "읽은 뒤에 다른 사람이 변경했습니다.",
                            "다시 읽고, 새 ETag를 If-Match에 넣어 다시 보내 주십시오.",
                            "Somebody changed it after you read it.",
                            "Read it again and resend with the new ETag in If-Match.");
            case IDEMPOTENCY_KEY_REUSED ->
                    advice(
                            "이 키는 내용이 다른 요청에 이미 쓰였습니다.",
                            "새 요청에는 새 키를 쓰십시오.",
                            "The key was already used for a request with other content.",
                            "Take a new key for a new request.");
            default -> onProtocol(type);
        };
    }

    private static ProblemAdvice onProtocol(ProblemType type) {
        return switch (type) {
            case METHOD_NOT_ALLOWED ->
                    advice(
                            "이 주소는 그 HTTP 메서드를 받지 않습니다.",
                            "API 문서(/q/openapi)에서 메서드를 확인하십시오.",
                            "The address does not take that HTTP method.",
                            "Look the method up in the API's description at /q/openapi.");
            case NOT_ACCEPTABLE ->
                    advice(
                            "Accept 헤더가 요구한 형식으로는 답할 수 없습니다.",
                            "Accept에 application/json을 넣으십시오.",
                            "There is no answer in a form that the Accept header allows.",
                            "Put application/json into Accept.");
            case UNSUPPORTED_MEDIA_TYPE ->
                    advice(
                            "본문의 Content-Type을 이 주소가 받지 않습니다.",
                            "Content-Type을 application/json으로 보내 주십시오.",
                            "The address does not take a body of that Content-Type.",
                            "Send Content-Type: application/json.");
            case TOO_LARGE ->
                    advice(
                            "요청이 허용된 크기보다 큽니다.",
                            "나누어 보내 주십시오.",
                            "The request is larger than allowed.",
                            "Split it into several.");
            case UNAVAILABLE ->
                    advice(
                            "필요한 다른 서비스가 지금 답하지 않습니다.",
                            "Retry-After에 적힌 시간 뒤에 다시 시도해 주십시오.",
                            "A service that this needs does not answer at present.",
                            "Try again after the time in Retry-After.");
            default ->
                    advice(
                            "저희 프로그램의 오류이며 사건 번호로 기록되었습니다.",
                            "다시 시도해도 같으면 사건 번호를 알려 주십시오.",
                            "Our program is at fault; it was recorded under the incident number.",
                            "If it happens again, tell us the incident number.");
        };
    }

    private static ProblemAdvice advice(
            String causeKo, String remedyKo, String causeEn, String remedyEn) {
        return new ProblemAdvice(Text.of(causeKo, causeEn), Text.of(remedyKo, remedyEn));
    }
}
