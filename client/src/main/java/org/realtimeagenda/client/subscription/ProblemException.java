package org.realtimeagenda.client.subscription;

/** Fetching ends here, with a problem. */
final class ProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.kind().name());
    this.problem = problem;
  }

  ProblemException(Problem.Kind kind) {
    this(Problem.of(kind));
  }

  Problem problem() {
    return problem;
  }
}
