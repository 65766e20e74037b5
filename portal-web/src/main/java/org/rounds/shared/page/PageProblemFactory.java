package org.rounds.shared.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Installs {@link PageProblemHandler} for all pages. */
public class PageProblemFactory extends ExceptionHandlerFactory {

    public PageProblemFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageProblemHandler(getWrapped().getExceptionHandler());
    }
}
