@ErrorDomain("Acme") // expect: malformed-name
package com.acme;

import io.telltale.annotations.ErrorDomain;
