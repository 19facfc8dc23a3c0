package vn.dondoc.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages before and after the sign-in at a provider. Without one they lead to the web apps' login. */
@Controller
class SignInController {

    static final String PAGE = "/sign-in";

    private static final String VIEW = "page/sign-in";

    /** How it ended, and what the visitor is told. */
    enum Outcome {
        ENDED(HttpStatus.OK, "Đồng chí đã đăng xuất khỏi hệ thống Đôn đốc."),
        UNKNOWN(
                HttpStatus.FORBIDDEN,
                "Tài khoản vừa đăng nhập không có trong hệ thống Đôn đốc hoặc đã ngừng sử dụng. Đề nghị đồng chí liên hệ người quản trị hệ thống."),
        REFUSED(
                HttpStatus.FORBIDDEN,
                "Đăng nhập không thành công: hệ thống không xác nhận được kết quả đăng nhập. Đề nghị đồng chí đăng nhập lại."),
        UNREACHABLE(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Hiện không kết nối được với hệ thống đăng nhập tập trung. Đề nghị đồng chí thử lại sau ít phút; nếu vẫn không được, báo người quản trị hệ thống.");

        private final HttpStatus status;
        private final String words;

        Outcome(HttpStatus status, String words) {
            this.status = status;
            this.words = words;
        }

        String address() {
            return PAGE + "/" + word();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String word) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
    }

    private final SignIn signIn;
    private final WebSession web;
    private final ObjectProvider<ProviderSignOut> signOut;

    SignInController(SignIn signIn, WebSession web, ObjectProvider<ProviderSignOut> signOut) {
        this.signIn = signIn;
        this.web = web;
        this.signOut = signOut;
    }

    /** Leads to the login; for somebody who has just left the web apps, out of the provider's session too. */
    @GetMapping(PAGE)
    ModelAndView begin(
            HttpServletRequest request, @RequestParam(name = "return", required = false) @Nullable String wanted) {
        String address = ReturnAddress.of(wanted);
        if (web.isLoggedIn(request)) {
            return redirect(address);
        }
        String idToken = idToken(request);
        if (idToken != null) {
            request.getSession().invalidate();
            return redirect(signOut.getObject().address(idToken));
        }
        return signIn.isAtProvider()
                ? new ModelAndView(VIEW).addObject("address", signIn.address(address))
                : redirect(signIn.address(wanted == null ? null : address));
    }

    /** Asked by the web apps' scripts: whether their own login page is not the one. */
    @GetMapping(PAGE + "/way")
    ResponseEntity<Void> way() {
        return ResponseEntity.status(signIn.isAtProvider() ? HttpStatus.OK : HttpStatus.NO_CONTENT)
                .build();
    }

    @GetMapping(PAGE + "/{outcome:[a-z]+}")
    ModelAndView outcome(@PathVariable String outcome, Model model) {
        Outcome what = Outcome.of(outcome);
        if (!signIn.isAtProvider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView(VIEW, what.status)
                .addObject("message", what.words)
                .addObject("good", what == Outcome.ENDED)
                .addObject("address", signIn.address(null) + "?" + ProviderSignIn.AGAIN);
    }

    private static @Nullable String idToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SignedIn.ID_TOKEN);
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
