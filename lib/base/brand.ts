/** A string or number that the compiler keeps apart from others of its sort. */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name }
