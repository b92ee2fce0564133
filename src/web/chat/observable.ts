/** As much of an observable as Web Chat needs of its connection. */
export type Observer<T> = {
  next?(value: T): void;
  error?(fault: unknown): void;
  complete?(): void;
};
export type Observable<T> = { subscribe(observer: Observer<T>): { unsubscribe(): void } };

/** An observable that is told its values; whoever comes later hears the earlier ones too. */
export function subjectOf<T>(...values: T[]): Observable<T> & { next(value: T): void } {
  const observers = new Set<Observer<T>>();
  return {
    subscribe(observer) {
      observers.add(observer);
      for (const value of values) observer.next?.(value);
      return { unsubscribe: () => void observers.delete(observer) };
    },
    next(value) {
      values.push(value);
      for (const observer of observers) observer.next?.(value);
    },
  };
}

/** What is made of each value. */
export function mapped<T, U>(observable: Observable<T>, make: (value: T) => U): Observable<U> {
  return {
    subscribe: (observer) =>
      observable.subscribe({ ...observer, next: (value) => observer.next?.(make(value)) }),
  };
}

/** The one value a promise gives, as an observable. */
export function observableOf<T>(promise: Promise<T>): Observable<T> {
  return {
    subscribe(observer) {
      promise.then(
        (value) => {
          observer.next?.(value);
          observer.complete?.();
        },
        (fault: unknown) => observer.error?.(fault),
      );
      return { unsubscribe: () => {} };
    },
  };
}

/** The first value of an observable, as a promise. */
export function firstOf<T>(observable: Observable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    observable.subscribe({
      next: resolve,
      error: reject,
      complete: () => reject(new Error("ended without a value")),
    });
  });
}
