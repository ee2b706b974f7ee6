package org.civicgrid.portal.edge;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds what the record of a request declares and nothing beneath: a parameter such as {@code from.x} is as unknown as
 * any other that nobody declared, instead of being looked for inside a date.
 */
@ControllerAdvice
class DeclaredParameters {

    @InitBinder
    void declaredAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
