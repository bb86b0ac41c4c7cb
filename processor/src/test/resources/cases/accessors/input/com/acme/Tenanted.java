package com.acme;

interface Tenanted<T> {
  T tenant();
}
