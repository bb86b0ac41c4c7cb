package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.List;

class Named extends Exception {
  @ErrorAttribute String password; // expect: secret-name
  @ErrorAttribute String accessToken2; // expect: secret-name
  @ErrorAttribute String APIKey; // expect: secret-name

  @ErrorAttribute("card-number") // expect: secret-name
  long number;

  @ErrorAttribute("holder") // expect: secret-name
  String creditCard;

  @ErrorAttribute("kode1") // expect: secret-name
  String 고객Token;

  @ErrorAttribute("kode2") // expect: secret-name
  String 고객password;

  @ErrorAttribute List<String> tokens; // expect: secret-name
  @ErrorAttribute String badgeNumber; // expect: secret-name
  @ErrorAttribute Login login; // expect: secret-name, personal-name

  @ErrorAttribute
  String getEmail() { // expect: personal-name
    return "";
  }

  @ErrorAttribute String ipAddress; // expect: personal-name
  @ErrorAttribute String IPAddress2; // expect: personal-name
  @ErrorAttribute String userName; // expect: personal-name
  @ErrorAttribute long dateOfBirth; // expect: personal-name

  @ErrorAttribute String requestId;
  @ErrorAttribute String page_token;
  @ErrorAttribute String firstName;
  @ErrorAttribute String tokenizer;
  @ErrorAttribute String secretary;
  @ErrorAttribute String spinner;
  @ErrorAttribute boolean tokenExpired;
  @ErrorAttribute Mask secretMask;
  @Sensitive String secret;

  @SuppressWarnings("telltale:personal-name")
  @ErrorAttribute
  String phone;

  record Login(String user_name, String pwd) {}
}
