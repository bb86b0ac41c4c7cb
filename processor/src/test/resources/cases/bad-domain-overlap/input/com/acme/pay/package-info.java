@ErrorDomain(value = "PAY", from = 200, to = 299)
package com.acme.pay;

import io.telltale.annotations.ErrorDomain;
